package org.copydesk.pipeline;

import java.time.Duration;

/**
 * A fault and how the pipeline recovered from it. Times are from the end of the fault; that of a
 * kill is when the part is started again.
 *
 * @param accepted until an article was accepted
 * @param stored until that article was stored
 * @param slowestAnswer how long ingest-service took for its slowest answer while it did not reach
 *     the broker; zero where it did
 * @param inFlight articles accepted and not stored when the fault ended
 */
record Trial(
    Fault fault, Duration accepted, Duration stored, Duration slowestAnswer, int inFlight) {}
