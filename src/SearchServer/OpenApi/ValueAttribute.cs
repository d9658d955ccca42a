namespace SearchServer.OpenApi;

/// <summary>What a parameter that comes as text takes, for the description of the API: the reader of the request says it in an error.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValueAttribute : Attribute
{
    /// <summary>Whether it is a whole number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is true or false.</summary>
    public bool IsFlag { get; init; }

    /// <summary>The least number.</summary>
    public int Min { get; init; }

    /// <summary>The greatest number.</summary>
    public int Max { get; init; } = int.MaxValue;

    /// <summary>All that it may be; none if it may be other things, too.</summary>
    public string[] OneOf { get; init; } = [];

    /// <summary>What it is if it is not given; null if that is nothing.</summary>
    public string? Default { get; init; }

    /// <summary>One that finds something in the sample articles: Swagger's page begins with it, so the parameters that have one can be asked for together.</summary>
    public string? Example { get; init; }
}
