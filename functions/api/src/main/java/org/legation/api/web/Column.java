package org.legation.api.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is given out.
 *
 * @param name its head
 * @param english what stands in it
 * @param chinese the same in Chinese
 * @param cell a row's cell; null where there is nothing to write
 */
public record Column<R>(String name, String english, String chinese, Function<R, @Nullable Object> cell) {}
