/**
 * What the three services share towards Kafka: they start without it, say what is missing, and are
 * ready as soon as it and their topics are there.
 */
@NullMarked
package org.copydesk.broker;

import org.jspecify.annotations.NullMarked;
