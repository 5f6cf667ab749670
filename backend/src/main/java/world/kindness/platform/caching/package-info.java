/** What others may keep of an answer: entity tags, 304, codings, and what nobody keeps. */
package world.kindness.platform.caching;
