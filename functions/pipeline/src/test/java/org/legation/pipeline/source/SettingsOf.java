package org.legation.pipeline.source;

import java.util.HashMap;
import java.util.Map;

/** Variables that are well set, of which a test changes some. */
final class SettingsOf {

    static final String TOKEN = "wb_secret-of-the-gateway";
    static final String COOKIE = "SUB=secret-of-the-mobile-site";

    private SettingsOf() {}

    static Map<String, String> gateway() {
        return new HashMap<>(Map.of(
                "LEGATION_SOURCE", "gateway",
                "LEGATION_REGISTRY", "agencies",
                "LEGATION_GATEWAY_TOKEN", TOKEN,
                "LEGATION_CREDITS_PER_DAY", "1000",
                "LEGATION_CREDITS_PER_MONTH", "30000"));
    }

    static Map<String, String> mobile() {
        return new HashMap<>(Map.of(
                "LEGATION_SOURCE", "mobile",
                "LEGATION_REGISTRY", "agencies",
                "LEGATION_MOBILE_ENABLED", "true",
                "LEGATION_MOBILE_LEGAL_BASIS", "research, approved by our ethics board",
                "LEGATION_MOBILE_COOKIE", COOKIE));
    }

    /** With one variable set; a null takes it away. */
    static Map<String, String> with(Map<String, String> variables, String name, String value) {
        Map<String, String> changed = new HashMap<>(variables);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }
}
