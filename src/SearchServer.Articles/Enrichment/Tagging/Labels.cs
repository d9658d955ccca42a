using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// The labels of tokens: outside of any name, or one of four positions in a name of one of four classes. The sixteen inside ones are the lanes of a row of weights:
/// <c>class + 4 · position</c>. The label outside has no lane; its score is zero and the others are relative to it.
/// </summary>
internal static class Labels
{
    public const int Lanes = 16;
    public const int Outside = 16;
    public const int Count = 17;
    public const int Classes = 4;

    public const int Person = 0;
    public const int Place = 1;
    public const int Organisation = 2;

    /// <summary>Names of other things, nationalities among them. The tagger tells them apart, and does not hand them out.</summary>
    public const int Other = 3;

    /// <summary>A name of one token.</summary>
    public const int Unit = 0;

    /// <summary>The first token of a longer name.</summary>
    public const int Begin = 1;

    /// <summary>A token within a longer name.</summary>
    public const int Inside = 2;

    /// <summary>The last token of a longer name.</summary>
    public const int Last = 3;

    /// <summary>A set with each label, as bits.</summary>
    public const uint Any = (1 << Count) - 1;

    public static int Of(int kind, int position) => kind + (Classes * position);

    public static int ClassOf(int label) => label == Outside ? -1 : label % Classes;

    public static int PositionOf(int label) => label / Classes;

    /// <summary>Whether a name can go on, or has to end, after this label.</summary>
    public static bool IsOpen(int label) => label != Outside && PositionOf(label) is Begin or Inside;

    /// <summary>Whether one label may follow another.</summary>
    public static bool CanFollow(int label, int previous) => IsOpen(previous)
        ? label != Outside && PositionOf(label) is Inside or Last && ClassOf(label) == ClassOf(previous)
        : label == Outside || PositionOf(label) is Unit or Begin;

    public static EntityKind? KindOf(int kind) => kind switch
    {
        Person => EntityKind.Person,
        Place => EntityKind.Place,
        Organisation => EntityKind.Organisation,
        _ => null,
    };

    /// <summary>The label of the token at a position of a name of some length.</summary>
    public static int At(int kind, int index, int length) => Of(kind, length == 1 ? Unit : index == 0 ? Begin : index == length - 1 ? Last : Inside);
}
