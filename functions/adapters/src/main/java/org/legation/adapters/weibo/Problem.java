package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of a body that is not as expected. The rest was read without it; nothing was put in its place.
 *
 * @param reason which field, what was expected
 * @param raw the part
 */
public record Problem(String reason, JsonNode raw) {}
