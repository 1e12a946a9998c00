/**
 * The cloud in one process: tables, queues and schedules as the topology names them, connected to the deployed
 * functions with the events, filters, batch answers and retries of AWS.
 */
@NullMarked
package org.legation.local.cloud;

import org.jspecify.annotations.NullMarked;
