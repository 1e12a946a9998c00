/** Accounts in DynamoDB, tickets in SQS. */
@NullMarked
package org.legation.adapters.poll;

import org.jspecify.annotations.NullMarked;
