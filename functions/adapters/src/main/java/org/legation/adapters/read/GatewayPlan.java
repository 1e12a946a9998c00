package org.legation.adapters.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

/**
 * What the operator's plan at the gateway allows and what it costs: asked for once in a process's life, one request after
 * the other. It may be used by several threads.
 */
final class GatewayPlan {

    /** What a record costs as far as anybody knows, where the gateway does not say. */
    static final long USUAL_PRICE = 3;

    private static final Logger LOG = Logger.getLogger(GatewayPlan.class);

    /** Sends a GET and reads the answer. */
    interface Get {
        <T> T ask(String path, Map<String, String> query, Desk.Reader<T> reader) throws SourceException;
    }

    private interface Step {
        void run() throws SourceException;
    }

    private final Get get;
    private final List<Step> steps = new ArrayList<>();
    private final Map<GatewayCommand, Long> prices = new EnumMap<>(GatewayCommand.class);
    private volatile int done;

    GatewayPlan(Get get) {
        this.get = get;
        steps.add(this::identity);
        steps.add(this::commands);
        for (GatewayCommand command : GatewayCommand.values()) {
            steps.add(() -> price(command));
        }
    }

    /** How many requests are left. */
    int left() {
        return steps.size() - done;
    }

    /** Makes the next one. */
    synchronized void next() throws SourceException {
        if (left() > 0) {
            steps.get(done).run();
            done++;
        }
    }

    /** The price of records of a command; {@value #USUAL_PRICE} for each before it is known. */
    synchronized long price(GatewayCommand command, int records) {
        return records * prices.getOrDefault(command, USUAL_PRICE);
    }

    /** Its exact form is not known: any answer will do, unless it says that nothing will be answered. */
    private void identity() throws SourceException {
        JsonNode said = get.ask("/cli/whoami", Map.of(), Desk.Answer::json);
        JsonNode flat = said.path("developer_verified");
        JsonNode verified = flat.isMissingNode()
                ? said.path("user").path("developer_identity").path("is_verified")
                : flat;
        if (verified.isBoolean() && !verified.booleanValue()) {
            throw unauthorised("the developer is not verified by real name; do so at open.weibo.com");
        }
        String service = said.path("service_status").path("kind").asText();
        if (!service.isEmpty() && !service.endsWith("_active")) {
            LOG.warnf("gateway: no active plan: %s; choose one at open.weibo.com", service);
        }
    }

    private void commands() throws SourceException {
        List<String> missing = get.ask("/cli/commands", Map.of("access", "available"), GatewayPlan::missing);
        if (!missing.isEmpty()) {
            throw unauthorised("the plan does not include: " + String.join(", ", missing)
                    + "; choose one at open.weibo.com that does");
        }
    }

    private static List<String> missing(Desk.Answer answer) {
        JsonNode commands = answer.json().path("commands");
        if (!commands.isArray()) {
            throw new UnknownShapeException("commands: expected a list");
        }
        List<String> missing = new ArrayList<>();
        for (GatewayCommand command : GatewayCommand.values()) {
            boolean allowed = false;
            for (JsonNode one : commands) {
                allowed |= one.path("group").asText().equals(command.group())
                        && one.path("action").asText().equals(command.action())
                        && !one.path("access").asText().equals("locked");
            }
            if (!allowed) {
                missing.add(command.toString());
            }
        }
        return missing;
    }

    private void price(GatewayCommand command) throws SourceException {
        long price;
        try {
            price = get.ask("/cli/commands/" + command.group() + "/" + command.action(), Map.of(), GatewayPlan::price);
        } catch (SourceException e) {
            if (e.failure() != SourceFailure.NOT_FOUND && e.failure() != SourceFailure.SHAPE_CHANGED) {
                throw e;
            }
            price = USUAL_PRICE;
            LOG.warnf("gateway: the price of %s is not known; %d credits a record are assumed", command, price);
        }
        prices.put(command, price);
    }

    private static long price(Desk.Answer answer) {
        JsonNode price = answer.json().path("pricing").path("unit_price");
        String digits = price.isValueNode() ? price.asText() : "";
        if (!digits.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            throw new UnknownShapeException("pricing.unit_price: expected a number");
        }
        return new BigDecimal(digits).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static SourceException unauthorised(String what) {
        return new SourceException(SourceFailure.UNAUTHORISED, "gateway: UNAUTHORISED: " + what);
    }
}
