/** The clock that everybody asks, and the days that JSON may hold. */
package world.kindness.platform.time;
