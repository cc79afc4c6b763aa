/** The broker and the database for Quarkus tests. */
package org.copydesk.local.testing;
