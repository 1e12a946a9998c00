package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.SpikeEnd;

class RoutingTest {

    private static final List<Route> ROUTES = List.of(
            new Route(List.of("majors"), Set.of(Severity.MAJOR), Set.of(), Set.of(), Set.of()),
            new Route(List.of("us", "all"), Set.of(), Set.of("US"), Set.of(), Set.of()),
            new Route(List.of("igo"), Set.of(), Set.of(), Set.of(AgencyKind.IGO), Set.of()),
            new Route(List.of("japan"), Set.of(), Set.of(), Set.of(), Set.of(Given.JAPANESE.id())),
            Route.all(List.of("all")));
    private static final AlertSettings SETTINGS = new AlertSettings(
            null,
            QuietHours.USUAL,
            List.of(),
            List.of(),
            ROUTES,
            List.of("data"),
            List.of(),
            AlertSettings.USUAL_ESCALATION,
            true);

    @ParameterizedTest(name = "{0} of {1} goes to {2}")
    @CsvSource({
        "SPIKE, US,  us all",
        "MAJOR, US,  majors us all",
        "SPIKE, JP,  japan all",
        "SPIKE, IGO, igo all",
        "MAJOR, IGO, majors igo all"
    })
    void anAlertGoesToTheChannelsOfEveryRouteThatItMatchesOnce(Severity severity, String account, String channels) {
        Account whose = Given.account(account);

        assertThat(channels(Given.spike(whose, severity, NOON), severity, whose))
                .containsExactly(channels.split(" "));
    }

    @Test
    void aTopicGoesWhereAnyOfItsAccountsGoes() {
        assertThat(channels(
                        Given.spike(Given.JAPANESE, Severity.SPIKE, NOON),
                        Severity.SPIKE,
                        Given.JAPANESE,
                        Given.AMERICAN,
                        Given.STATELESS))
                .containsExactly("us", "all", "igo", "japan");
    }

    @Test
    void anEndGoesWhereItsSpikeWent() {
        Alert end = Given.end(Given.JAPANESE, Given.post(Given.POST), SpikeEnd.How.RESOLVED, NOON);

        assertThat(channels(end, Severity.MAJOR, Given.JAPANESE)).containsExactly("majors", "japan", "all");
    }

    @Test
    void troubleWithTheDataHasARouteOfItsOwn() {
        Alert trouble = Given.trouble(Alert.FLEET, DataTrouble.Kind.NO_POLLS, NOON);

        assertThat(channels(trouble, null, Given.AMERICAN)).containsExactly("data");
    }

    @Test
    void aDigestSpeaksOfTheAccountsOfAChannelsRoutesWhateverTheSeverity() {
        assertThat(Routing.tells(SETTINGS, "majors", Given.JAPANESE)).isTrue();
        assertThat(Routing.tells(SETTINGS, "us", Given.AMERICAN)).isTrue();
        assertThat(Routing.tells(SETTINGS, "us", Given.JAPANESE)).isFalse();
        assertThat(Routing.tells(SETTINGS, "igo", Given.AMERICAN)).isFalse();
        assertThat(Routing.tells(SETTINGS, "unknown", Given.AMERICAN)).isFalse();
    }

    private static List<String> channels(Alert alert, @Nullable Severity severity, Account... about) {
        Decided decided = Decided.of(DeskState.START, Decision.DELIVER, severity, null);
        return Routing.channels(alert, decided, List.of(about), SETTINGS);
    }
}
