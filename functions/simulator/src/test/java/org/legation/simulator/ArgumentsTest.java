package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'count':20,'ids':[1,2]}",
                "{'count':'20','ids':['1','2']}",
                "{'count':'20','ids':'1,2'}",
                "{'count':' 20 ','ids':'1 , 2','page':null}"
            })
    void numbersAndListsMayBeWrittenAsText(String json) throws JsonProcessingException {
        Arguments arguments = arguments(json);
        assertThat(arguments.count(5, 50)).isEqualTo(20);
        assertThat(arguments.list("ids", 2)).containsExactly("1", "2");
        assertThat(arguments.number("page", 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{''count'':''x''}', INVALID_PARAMETER",
        "'{''count'':-1}', INVALID_PARAMETER",
        "'{''count'':0}', INVALID_PARAMETER",
        "'{''count'':51}', COUNT_TOO_LARGE",
    })
    void aCountThatIsNoneIsRefused(String json, Refusal refusal) throws JsonProcessingException {
        Arguments arguments = arguments(json);
        assertThatThrownBy(() -> arguments.count(20, 50))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    @Test
    void aListThatIsTooLongOrAbsentIsRefused() throws JsonProcessingException {
        Arguments arguments = arguments("{'ids':'1,2,3'}");
        assertThatThrownBy(() -> arguments.list("ids", 2)).hasMessageContaining("ids must not exceed 2");
        assertThatThrownBy(() -> arguments.list("uids", 2)).hasMessageContaining("miss required parameter: uids");
    }

    private static Arguments arguments(String json) throws JsonProcessingException {
        return Arguments.of(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
