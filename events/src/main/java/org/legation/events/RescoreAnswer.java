package org.legation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What rescore did.
 *
 * @param accounts how many it looked at
 * @param rescored how many were of earlier versions
 * @param from the Beijing day of the oldest post of these accounts, from which on sums and boards are to be rolled up again;
 *     absent if they have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RescoreAnswer(
        int accounts, int rescored, @Nullable LocalDate from) {}
