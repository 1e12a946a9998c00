/**
 * The law as an experiment: random histories, delivered as badly as the platform may deliver them, must end in the very
 * tables of a clean run.
 */
@NullMarked
package org.legation.lab.chaos;

import org.jspecify.annotations.NullMarked;
