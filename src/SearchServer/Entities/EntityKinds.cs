using SearchServer.Articles.Entities;

namespace SearchServer.Entities;

/// <summary>The kinds of entities as requests name them.</summary>
internal static class EntityKinds
{
    /// <summary>What is expected, for messages.</summary>
    public const string Expected = "person, place or organisation";

    /// <summary>The kind of a name; null if there is none.</summary>
    public static EntityKind? Find(string name) => name switch
    {
        "person" => EntityKind.Person,
        "place" => EntityKind.Place,
        "organisation" => EntityKind.Organisation,
        _ => null,
    };
}
