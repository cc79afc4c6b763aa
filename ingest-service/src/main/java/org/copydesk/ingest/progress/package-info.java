/**
 * How far the pipeline has come with what was accepted here, as the broker tells: it is seen also
 * while enrich-service or store-service is down. {@link
 * org.copydesk.ingest.progress.PipelineProgress} asks at intervals and keeps the meters.
 */
package org.copydesk.ingest.progress;
