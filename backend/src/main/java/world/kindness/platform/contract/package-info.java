/** What the generated OpenAPI document says beyond the annotations of operations. */
package world.kindness.platform.contract;
