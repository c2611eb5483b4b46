enum DemoNames {
    static let women = [
        "Adriana", "Alessandra", "Aline", "Amanda", "Ana Beatriz", "Ana Clara", "Ana Paula", "Andréia", "Antônia", "Aparecida", "Bárbara", "Beatriz",
        "Bianca", "Bruna", "Camila", "Carla", "Carolina", "Cátia", "Célia", "Cíntia", "Cláudia", "Cleide", "Cristiane", "Daiane", "Daniela", "Débora",
        "Denise", "Edna", "Elaine", "Eliane", "Elisângela", "Emanuelle", "Érica", "Fabiana", "Fátima", "Fernanda", "Flávia", "Francisca", "Gabriela",
        "Geovana", "Gisele", "Graziela", "Helena", "Iara", "Ingrid", "Isabela", "Ivone", "Jaqueline", "Jéssica", "Joana", "Josefa", "Joyce", "Júlia",
        "Juliana", "Jussara", "Karina", "Kelly", "Larissa", "Laura", "Letícia", "Lívia", "Lorena", "Luana", "Lúcia", "Luciana", "Luzia", "Magda",
        "Maiara", "Manuela", "Márcia", "Maria Aparecida", "Maria Clara", "Maria Eduarda", "Maria José", "Mariana", "Marlene", "Marta", "Michele",
        "Mirela", "Mônica", "Nair", "Natália", "Neide", "Nilza", "Patrícia", "Paula", "Priscila", "Rafaela", "Raquel", "Regina", "Renata", "Rita de Cássia",
        "Roberta", "Rosana", "Rosângela", "Rute", "Sabrina", "Samanta", "Sandra", "Sílvia", "Simone", "Solange", "Sônia", "Sueli", "Taís", "Tânia",
        "Tatiana", "Tereza", "Valéria", "Vanessa", "Vera Lúcia", "Verônica", "Vitória", "Viviane", "Yasmin", "Zilda", "Yumi", "Naomi", "Iracema",
    ]
    static let men = [
        "Ademir", "Adriano", "Alan", "Alexandre", "Anderson", "André", "Antônio", "Arthur", "Benedito", "Bernardo", "Breno", "Bruno", "Caio", "Carlos",
        "Carlos Eduardo", "Cauã", "César", "Cícero", "Claudemir", "Cláudio", "Cléber", "Cristiano", "Daniel", "Davi", "Denílson", "Diego", "Douglas",
        "Edson", "Eduardo", "Elias", "Emerson", "Enzo", "Erick", "Evandro", "Fábio", "Felipe", "Fernando", "Flávio", "Francisco", "Gabriel", "Geraldo",
        "Gilberto", "Guilherme", "Gustavo", "Heitor", "Hélio", "Henrique", "Igor", "Ivan", "Jair", "Jefferson", "João", "João Pedro", "João Vítor", "Joaquim",
        "Jonas", "Jorge", "José", "José Carlos", "Josué", "Júlio", "Kauê", "Leandro", "Leonardo", "Luan", "Lucas", "Luciano", "Luís", "Luís Fernando", "Luiz Otávio",
        "Marcelo", "Márcio", "Marco Antônio", "Marcos", "Mário", "Mateus", "Maurício", "Mauro", "Miguel", "Milton", "Moacir", "Murilo", "Nelson", "Nilton",
        "Osvaldo", "Otávio", "Paulo", "Paulo César", "Pedro", "Pedro Henrique", "Rafael", "Raimundo", "Raul", "Reginaldo", "Renan", "Renato", "Ricardo",
        "Roberto", "Robson", "Rodrigo", "Rogério", "Ronaldo", "Rubens", "Sebastião", "Sérgio", "Severino", "Sidney", "Silvio", "Tiago", "Ubirajara", "Vagner",
        "Valdir", "Vicente", "Vinícius", "Vítor", "Wagner", "Wellington", "Wesley", "William", "Yuri", "Kenji", "Giovanni",
    ]
    static let surnames = [
        "Abreu", "Aguiar", "Albuquerque", "Almeida", "Alves", "Amaral", "Andrade", "Antunes", "Araújo", "Assis", "Azevedo", "Barbosa", "Barreto", "Barros",
        "Bastos", "Batista", "Bezerra", "Borges", "Braga", "Brandão", "Brito", "Bueno", "Caldeira", "Camargo", "Campos", "Cardoso", "Carneiro", "Carvalho",
        "Castro", "Cavalcanti", "Cerqueira", "Chaves", "Coelho", "Cordeiro", "Corrêa", "Costa", "Coutinho", "Cunha", "da Cruz", "da Rocha", "da Silva",
        "Dantas", "de Jesus", "de Lima", "de Oliveira", "de Souza", "Dias", "do Nascimento", "dos Anjos", "dos Reis", "dos Santos", "Duarte", "Esteves",
        "Farias", "Fernandes", "Ferraz", "Ferreira", "Figueiredo", "Fonseca", "Franco", "Freitas", "Furtado", "Galvão", "Garcia", "Gomes", "Gonçalves",
        "Guedes", "Guerra", "Guimarães", "Kowalski", "Lacerda", "Leal", "Leite", "Lemos", "Lima", "Lopes", "Macedo", "Machado", "Magalhães", "Maia", "Marinho",
        "Marques", "Martins", "Matos", "Medeiros", "Meireles", "Melo", "Mendes", "Menezes", "Miranda", "Monteiro", "Moraes", "Moreira", "Mota", "Moura",
        "Müller", "Nakamura", "Neves", "Nogueira", "Novaes", "Nunes", "Oliveira", "Pacheco", "Paiva", "Peixoto", "Pereira", "Pimentel", "Pinheiro", "Pinto",
        "Pires", "Prado", "Queiroz", "Ramos", "Rangel", "Rezende", "Ribeiro", "Rodrigues", "Rossi", "Sales", "Sampaio", "Santana", "Santiago", "Saraiva",
        "Schneider", "Serra", "Silva", "Silveira", "Siqueira", "Soares", "Souza", "Tanaka", "Tavares", "Teixeira", "Teles", "Toledo", "Torres", "Trindade",
        "Valente", "Vargas", "Vasconcelos", "Vaz", "Viana", "Vidal", "Vieira", "Xavier", "Zanetti",
    ]
    static let companies = [
        "Construtora Pedra Branca", "Hotel Serra Azul", "Pousada Mar Aberto", "Escritório Lobo & Prates", "Colégio Novo Rumo",
        "Academia Corpo Ativo", "Restaurante Tacho de Cobre", "Padaria Flor do Trigo", "Imobiliária Porto Sul", "Transportes Irmãos Vieira", "Studio Arquitetura Viva",
        "Farmácia São Rafael", "Mercado Boa Compra", "Buffet Alegria", "Oficina do Gérson", "Coworking Andar 12", "Laboratório Análise Certa", "Creche Passo Miúdo",
        "Pet Shop Amigo Fiel", "Condomínio Jardim das Acácias", "Contabilidade Exata", "Gráfica Papel & Cor", "Metalúrgica Aço Forte", "Lavanderia Espuma Branca",
        "Autoescola Direção Segura", "Ótica Boa Vista", "Barbearia do Zeca", "Cafeteria Grão Nobre", "Igreja Caminho Novo",
    ]
    /// With the area code of its telephones.
    static let cities: [(name: String, areaCode: Int, weight: Int)] = [
        ("Belo Horizonte", 31, 20), ("Contagem", 31, 8), ("Betim", 31, 4), ("Juiz de Fora", 32, 5), ("Uberlândia", 34, 5), ("São Paulo", 11, 16),
        ("Guarulhos", 11, 4), ("Campinas", 19, 5), ("Rio de Janeiro", 21, 9), ("Niterói", 21, 3), ("Vitória", 27, 4), ("Curitiba", 41, 4),
        ("Porto Alegre", 51, 3), ("Salvador", 71, 4), ("Recife", 81, 3), ("Fortaleza", 85, 3), ("Goiânia", 62, 3), ("Montes Claros", 38, 3),
    ]
}
