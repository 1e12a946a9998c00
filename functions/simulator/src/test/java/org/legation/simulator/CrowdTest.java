package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.Account;

class CrowdTest {

    @Test
    void everyMemberIsRecognisedByUidAndByNameInAnyText() {
        assertThat(Crowd.uids()).hasSize(Crowd.SIZE).allMatch(uid -> Crowd.isMember("{\"id\":" + uid + ",\"x\":1}"));
        assertThat(Crowd.names()).hasSize(Crowd.SIZE).allMatch(name -> Crowd.isMember("//@" + name + ":好"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"路人", "一个路人走过（虚构）的路", "18800000001", "88000000012", "2026-11-20", ""})
    void otherTextNamesNobody(String text) {
        assertThat(Crowd.isMember(text)).isFalse();
    }

    @Test
    void noAccountIsAMember() {
        for (Account account : new World(1, 300).accounts()) {
            assertThat(Crowd.isMember(account.id() + " " + account.name())).isFalse();
        }
    }

    @Test
    void aTextWithoutMembersKeepsTheRest() {
        String name = Crowd.member(5).name();

        assertThat(Crowd.withoutMembers("说得好//@" + name + ":路过")).isEqualTo("说得好//@路人:路过");
    }
}
