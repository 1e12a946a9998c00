/** Alerts in words, in Chinese and English, made of facts in their records. */
@NullMarked
package org.legation.core.tell;

import org.jspecify.annotations.NullMarked;
