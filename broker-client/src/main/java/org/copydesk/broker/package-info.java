/**
 * What the three services share towards Kafka: they start without it, say what is missing, and are
 * ready as soon as it and their topics are there. Each article's trace goes on through the headers
 * of its records.
 */
@NullMarked
package org.copydesk.broker;

import org.jspecify.annotations.NullMarked;
