/** The command's Java half: starts the pipeline, enriches without it, feeds it and follows it. */
package org.copydesk.cli;
