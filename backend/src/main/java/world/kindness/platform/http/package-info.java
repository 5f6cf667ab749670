/** The edge: what is let in, what a query may say, how often, and how a failure is answered. */
package world.kindness.platform.http;
