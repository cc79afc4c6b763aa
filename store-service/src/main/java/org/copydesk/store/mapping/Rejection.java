package org.copydesk.store.mapping;

/**
 * Why a record ends as a dead letter.
 *
 * @param reason a stable code, a colon and a sentence; no content of the record, no internals
 * @param exceptionClass name of the exception class that told so
 */
public record Rejection(String reason, String exceptionClass) {}
