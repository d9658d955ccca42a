namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>
/// Where a place lies, to 16 bits each way: 0 is nowhere, 1 the South Pole or 180° W, 65535 the North Pole or 180° E. That is at most 153 m off to the north or south, and at the equator, where it is most, 306 m to the east or west: less
/// than a town is wide.
/// </summary>
public readonly record struct Coordinates
{
    private const int Steps = 65_534;
    private const double Latitudes = 180;
    private const double Longitudes = 360;

    /// <summary>A thousandth of a degree is finer than a step.</summary>
    private const int Decimals = 3;

    private readonly ushort _latitude;
    private readonly ushort _longitude;

    /// <summary>A point by its degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such latitude or longitude.</exception>
    public Coordinates(double latitude, double longitude)
    {
        _latitude = FixedPoint(latitude, Latitudes);
        _longitude = FixedPoint(longitude, Longitudes);
    }

    internal Coordinates(ushort latitude, ushort longitude) => (_latitude, _longitude) = (latitude, longitude);

    /// <summary>Degrees north of the equator, to a thousandth.</summary>
    public double Latitude => Degrees(_latitude, Latitudes);

    /// <summary>Degrees east of Greenwich, to a thousandth.</summary>
    public double Longitude => Degrees(_longitude, Longitudes);

    /// <summary>Whether it is known where the place lies.</summary>
    internal bool IsKnown => _latitude != 0 && _longitude != 0;

    /// <summary>As they are stored.</summary>
    internal (ushort Latitude, ushort Longitude) Stored => (_latitude, _longitude);

    private static ushort FixedPoint(double degrees, double range)
    {
        if (!(Math.Abs(degrees) <= range / 2)) throw new ArgumentOutOfRangeException(nameof(degrees), degrees, $"A coordinate lies between {-range / 2} and {range / 2} degrees.");
        return (ushort)(1 + Math.Round((degrees + range / 2) / range * Steps));
    }

    private static double Degrees(ushort stored, double range) => Math.Round((stored - 1) * range / Steps - range / 2, Decimals);
}
