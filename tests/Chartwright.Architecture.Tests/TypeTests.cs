using System.Reflection;
using Chartwright.Application.Coding;
using Chartwright.CodeSets.Sources;
using Chartwright.CodingRules;
using Chartwright.Nlp;
using Chartwright.Terminology;

namespace Chartwright.Architecture.Tests;

/// <summary>Consistency of the public types.</summary>
public sealed class TypeTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(CodeValue).Assembly, typeof(CodeSystemRelease).Assembly, typeof(ReadingRules).Assembly, typeof(Coder).Assembly, typeof(SourceFile).Assembly, typeof(EncounterCoder).Assembly,
    ];

    private static IEnumerable<Type> Types => Assemblies.SelectMany(a => a.GetTypes());

    [Fact]
    public void A_public_class_is_sealed_abstract_or_static()
    {
        Assert.Empty(Types.Where(t => t.IsClass && t.IsPublic && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName));
    }

    [Fact]
    public void A_type_that_holds_patient_data_does_not_print_it()
    {
        var phi = Types.Where(t => t.GetCustomAttribute<ContainsPhiAttribute>() is not null).ToArray();
        Assert.NotEmpty(phi);
        foreach (var type in phi)
        {
            var print = type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            if (print is null)
            {
                // Not a record: nothing is printed that nobody wrote.
                continue;
            }

            var written = print.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;
            Assert.True(written, $"{type} prints its members: override PrintMembers.");
        }
    }

    [Fact]
    public void A_document_prints_no_text()
    {
        const string Secret = "Jane Roe has gout";
        Assert.DoesNotContain("Jane", new Document { Id = "1", Text = Secret }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", new CodeRequest { Id = "1", Text = Secret }.ToString(), StringComparison.Ordinal);
        var encounter = new Encounter { Id = "1", Date = new ServiceDate(2026, 1, 15), Documents = [new Document { Id = "1", Text = Secret }] };
        Assert.DoesNotContain("Jane", encounter.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_of_a_value_type_is_harmless()
    {
        Assert.Equal(string.Empty, default(CodeValue).ToString());
        Assert.Equal(string.Empty, default(CodeSystemId).ToString());
        Assert.True(default(CodeValue).IsEmpty);
        Assert.True(default(TextSpan).IsEmpty);
        Assert.Equal(string.Empty, default(Coding).ToString());
        Assert.Equal(new ServiceDate(1, 1, 1), default);
    }

    [Fact]
    public void Issue_ids_are_unique_and_of_one_shape()
    {
        var descriptors = Types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => f.FieldType == typeof(IssueDescriptor)).Select(f => (IssueDescriptor)f.GetValue(null)!)
            .Concat(t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.PropertyType == typeof(IssueDescriptor)).Select(p => (IssueDescriptor)p.GetValue(null)!)))
            .Distinct().ToArray();
        Assert.NotEmpty(descriptors);
        Assert.Equal(descriptors.Length, descriptors.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(descriptors, d => Assert.Matches("^[A-Z0-9]{2,5}-[0-9]{4}$", d.Id));
    }
}
