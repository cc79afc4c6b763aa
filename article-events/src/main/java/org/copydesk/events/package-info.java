/**
 * The contract between the services and everyone who consumes their topics: records, topic names,
 * CloudEvents headers and the one JSON form of each event.
 *
 * <p>Changes only add: a consumer of an older release must be able to read a newer event.
 */
@NullMarked
package org.copydesk.events;

import org.jspecify.annotations.NullMarked;
