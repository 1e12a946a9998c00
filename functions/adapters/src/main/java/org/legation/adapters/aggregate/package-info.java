/** Days of accounts and scopes in DynamoDB. */
@NullMarked
package org.legation.adapters.aggregate;

import org.jspecify.annotations.NullMarked;
