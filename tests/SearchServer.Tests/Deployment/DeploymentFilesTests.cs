using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Deployment;

/// <summary>The files in <c>deploy</c>, as far as they can be held against the tree and the program without a container or systemd.</summary>
public sealed partial class DeploymentFilesTests(SampleServer server) : IClassFixture<SampleServer>
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    [Fact]
    public void WhatTheImageIsMadeOfIsThereAndNotIgnored()
    {
        string[] ignored = Lines("Dockerfile.dockerignore");
        string[] copied = [.. Lines("Dockerfile").Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1])];
        Assert.Contains("src", copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(TestData.Repository, path)), path));
        Assert.All(copied, path => Assert.Contains($"!{path}", ignored));
        Assert.All(Directory.GetFiles(TestData.Repository, "Directory.*").Append(".editorconfig"), file => Assert.Contains(Path.GetFileName(file), copied));
    }

    [Fact]
    public void TheHealthCheckOfTheImageTellsAServerThatLivesFromNone()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash.");
        string command = HealthCheck().Match(string.Join('\n', Lines("Dockerfile"))).Groups[1].Value;
        Assert.Contains("/5080", command, StringComparison.Ordinal);
        Assert.Equal(0, ExitCodeOf(JsonSerializer.Deserialize<string[]>(command.Replace("/5080", $"/{server.Address.Port}", StringComparison.Ordinal))!));
        Assert.NotEqual(0, ExitCodeOf(JsonSerializer.Deserialize<string[]>(command.Replace("/5080", $"/{server.Address.Port}", StringComparison.Ordinal).Replace("/health/live", "/nothing", StringComparison.Ordinal))!));
    }

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("searchserver.service")]
    public void SettingsAreSettings(string file)
    {
        string[] settings = [.. Lines(file).SelectMany(line => Setting().Matches(line)).Select(match => match.Groups[1].Value)];
        Assert.Contains(nameof(SearchServerOptions.Index), settings);
        Assert.All(settings, name => Assert.NotNull(typeof(SearchServerOptions).GetProperty(name)));
    }

    /// <summary>systemd ends what has not ended by then.</summary>
    [Fact]
    public void SystemdWaitsLongerThanTheServerTakesToEnd()
    {
        SearchServerOptions options = new();
        string wait = Lines("searchserver.service").Single(line => line.StartsWith("TimeoutStopSec=", StringComparison.Ordinal)).Split('=')[1];
        Assert.True(double.Parse(wait, System.Globalization.CultureInfo.InvariantCulture) > options.DrainSeconds + options.ShutdownSeconds);
    }

    /// <summary>The server's socket is in its folder for what is temporary, and a private /tmp is seen by nobody else.</summary>
    [Fact]
    public void CommandsBesideTheServiceSeeItsSocket()
    {
        string[] lines = Lines("searchserver.service");
        string folder = lines.Single(line => line.StartsWith("RuntimeDirectory=", StringComparison.Ordinal)).Split('=')[1];
        Assert.Contains($"Environment=TMPDIR=/run/{folder}", lines);
    }

    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(TestData.Repository, "deploy", name));

    private static int ExitCodeOf(string[] command)
    {
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        Assert.True(process.WaitForExit(s_timeout));
        return process.ExitCode;
    }

    [GeneratedRegex(@"^HEALTHCHECK .*CMD (\[.*\])$", RegexOptions.Multiline)]
    private static partial Regex HealthCheck();

    [GeneratedRegex("SearchServer__([A-Za-z]+)=")]
    private static partial Regex Setting();
}
