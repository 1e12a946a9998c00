/** How early and how rarely wrong channel A is on the public tweet series, scored as the Numenta Anomaly Benchmark does. */
@NullMarked
package org.legation.lab.nab;

import org.jspecify.annotations.NullMarked;
