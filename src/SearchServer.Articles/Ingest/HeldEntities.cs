using SearchServer.Articles.Entities;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>Keeps the table of entities in memory from one run to the next, so that a run reads it only if somebody else has written to the index meanwhile. For one run at a time.</summary>
public sealed class HeldEntities
{
    private EntityTable? _table;

    /// <summary>The table of the commit that a reader shows, for a run that changes it. It is held again when the run has committed it: after one that fails nobody knows what is in it.</summary>
    internal EntityTable Take(DirectoryReader reader, EntityCorrections corrections)
    {
        EntityTable? held = _table;
        _table = null;
        return held is not null && held.IsOf(reader, corrections) ? held : EntityTable.Read(reader, corrections);
    }

    /// <summary>Keeps a table that was committed.</summary>
    internal void Keep(EntityTable table) => _table = table;
}
