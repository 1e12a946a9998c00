/** Alerts in DynamoDB, messages to SNS. */
@NullMarked
package org.legation.adapters.alert;

import org.jspecify.annotations.NullMarked;
