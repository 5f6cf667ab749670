/** What a call's materials suggest: found, remembered, accepted or rejected. */
package world.kindness.curation.suggestions;
