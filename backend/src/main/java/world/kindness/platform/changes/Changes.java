package world.kindness.platform.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.database.StoredEntity;

/** How anything is created, edited or deleted: checked, versioned and on the trail. */
@ApplicationScoped
public class Changes {
  private final MergePatch patches;
  private final Audit audit;

  Changes(MergePatch patches, Audit audit) {
    this.patches = patches;
    this.audit = audit;
  }

  /**
   * Stores a new thing; {@code address} gives its address below {@code /api/v1} once it has an id.
   */
  public <E extends StoredEntity> E create(E entity, Function<E, String> address) {
    entity.persistAndFlush();
    audit.record("created", address.apply(entity));
    return entity;
  }

  /**
   * Applies a merge patch to one thing.
   *
   * @param present its editable state as it is now
   * @param apply writes the changed state back
   * @throws Problem 428 or 412 for If-Match, 400 or 422 for the patch
   */
  public <E extends StoredEntity, R extends Record> E edit(
      E entity,
      String ifMatch,
      R present,
      ObjectNode patch,
      BiConsumer<E, R> apply,
      String address) {
    IfMatch.check(ifMatch, entity, address);
    apply.accept(entity, patches.apply(present, patch));
    entity.persistAndFlush();
    List<String> fields = new ArrayList<>();
    patch.fieldNames().forEachRemaining(fields::add);
    audit.record("edited", address, fields);
    return entity;
  }

  public void delete(StoredEntity entity, String ifMatch, String address) {
    IfMatch.check(ifMatch, entity, address);
    entity.delete();
    entity.flush();
    audit.record("deleted", address);
  }
}
