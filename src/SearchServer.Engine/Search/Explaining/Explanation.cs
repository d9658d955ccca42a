using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SearchServer.Engine.Search;

/// <summary>How the score of a document comes about.</summary>
/// <param name="Value">The score, or a number that goes into it.</param>
/// <param name="Description">What it is, and how it is made of the details.</param>
/// <param name="Details">What it is made of; of a compound query, the parts that match.</param>
public sealed record Explanation(float Value, string Description, ImmutableArray<Explanation> Details)
{
    /// <summary>A number that is made of nothing else.</summary>
    internal Explanation(float value, string description)
        : this(value, description, []) { }

    /// <summary>A line for each number, details indented.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int indent)
    {
        text.Append(' ', indent).Append(CultureInfo.InvariantCulture, $"{Value} = {Description}\n");
        foreach (Explanation detail in Details) detail.Write(text, indent + 2);
    }
}
