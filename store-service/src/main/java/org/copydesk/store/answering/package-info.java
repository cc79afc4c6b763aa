/** The way out: HTTP requests for the stored articles, and what they get. */
package org.copydesk.store.answering;
