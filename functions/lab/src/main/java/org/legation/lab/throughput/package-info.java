/** How fast the pipeline is, and whether it slows with history. */
@NullMarked
package org.legation.lab.throughput;

import org.jspecify.annotations.NullMarked;
