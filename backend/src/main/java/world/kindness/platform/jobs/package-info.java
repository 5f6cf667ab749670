/** Work that outlives its request and the process. */
package world.kindness.platform.jobs;
