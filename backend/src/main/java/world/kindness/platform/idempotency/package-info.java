/** What is asked again under one key is done once, and answered as the first time. */
package world.kindness.platform.idempotency;
