/** The way in: polls of {@code articles.enriched}, stored whole before they are acknowledged. */
package org.copydesk.store.consuming;
