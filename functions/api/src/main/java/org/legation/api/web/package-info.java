/** Parameters, pages and problems: what all endpoints share. */
@NullMarked
package org.legation.api.web;

import org.jspecify.annotations.NullMarked;
