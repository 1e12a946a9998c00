/** HTTP: one request, one answer, from allowed servers alone. */
@NullMarked
package org.legation.adapters.web;

import org.jspecify.annotations.NullMarked;
