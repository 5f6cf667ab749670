/** Creating, editing and deleting: the version a caller means, the merge patch, the trail. */
package world.kindness.platform.changes;
