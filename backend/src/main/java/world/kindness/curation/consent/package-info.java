/** Asking people by mail whether they may be quoted, and their answers by link. */
package world.kindness.curation.consent;
