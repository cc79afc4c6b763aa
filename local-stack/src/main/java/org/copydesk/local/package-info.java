/** Starts Copydesk's parts on this machine, each a real one and a process of its own. */
package org.copydesk.local;
