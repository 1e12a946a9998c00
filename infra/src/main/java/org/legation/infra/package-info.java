/** The CDK app. What there is comes from {@link org.legation.events.topology}; here is how AWS is told. */
@NullMarked
package org.legation.infra;

import org.jspecify.annotations.NullMarked;
