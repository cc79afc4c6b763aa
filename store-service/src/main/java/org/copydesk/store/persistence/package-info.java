/** The rows in PostgreSQL: written a poll at a time, read by id or by query. */
package org.copydesk.store.persistence;
