/** Checks registries: who is watched. */
@NullMarked
package org.legation.local.registry;

import org.jspecify.annotations.NullMarked;
