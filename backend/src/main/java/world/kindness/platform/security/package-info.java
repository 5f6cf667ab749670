/** Roles, digests, tokens of links, and the secrets that are none. */
package world.kindness.platform.security;
