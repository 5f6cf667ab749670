/** How a request fails: the kinds of problem (RFC 9457), and which an operation answers. */
package world.kindness.platform.problems;
